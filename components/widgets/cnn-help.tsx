import { say } from '@/lib/locale/say'

/** Every picture, colour, unit and control of the convolutional widget, in plain words. */
export function CnnHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'A convolutional network learns to tell ten kinds of small grey images apart: handwritten digits (MNIST) or pieces of clothing (Fashion-MNIST). You choose its layers. Every number in it can be looked at while it learns.',
        )}
      </p>
      <dl>
        <dt>{say('Layers')}</dt>
        <dd>
          {say(
            'Each line is a layer with the shape it gives (rows × columns × maps) and the numbers it learns. − and + change its main number, k the side of a kernel, ↑ moves it one place towards the image, × takes it away. A convolution and a dense layer are followed by ReLU, unless batch normalization stands between. Before the first dense layer all maps are laid out as one list. The output, ten units with softmax, is always there. A stack that cannot be trained is explained and not taken.',
          )}
        </dd>
        <dt>{say('The small images')}</dt>
        <dd>
          {say(
            'Test images with what the network takes them for; a red outline and ✗ mean it is wrong. Choose one to look into. What you draw or photograph is looked into as well.',
          )}
        </dd>
        <dt>{say('Feature maps')}</dt>
        <dd>
          {say(
            'What each layer makes of the chosen image, one picture for each map: orange is positive, blue negative, pale is zero; every layer has a scale of its own. Choose a map to see it large, then a number in it (click, or arrow keys and Enter). Below stand all the products that made it. The frame on the image is its receptive field: all pixels it depends on.',
          )}
        </dd>
        <dt>{say('Train and test')}</dt>
        <dd>
          {say(
            'Train loss and accuracy are means over the last 20 batches, with dropout at work. Test loss and accuracy are measured every 100 steps on 1,000 images that are never learned from. The whole test is taken when training rests: 10,000 digits, or the 5,000 pieces of clothing that this site carries.',
          )}
        </dd>
        <dt>{say('Filters')}</dt>
        <dd>
          {say(
            'Choose a filter, write numbers into it or put a ready-made one there. A frozen filter keeps its weights and bias while everything else learns on.',
          )}
        </dd>
        <dt>{say('Race a dense network')}</dt>
        <dd>
          {say(
            'Beside it learns a network with one hidden layer, as wide as gives it about as many parameters. It sees the same batches with the same optimizer and learning rate.',
          )}
        </dd>
        <dt>{say('Moved images')}</dt>
        <dd>{say('The same test images, moved to the right by so many pixels.')}</dd>
        <dt>{say('Learning rate, optimizer, shift, frozen filters')}</dt>
        <dd>
          {say(
            'They act on the running network at its next step. Every other change begins a new run; the old one stays as a faded curve.',
          )}
        </dd>
        <dt>{say('Loss')}</dt>
        <dd>{say('Cross-entropy in nats: 2.30 is guessing among ten, 0 is certainty that is right.')}</dd>
      </dl>
    </div>
  )
}
