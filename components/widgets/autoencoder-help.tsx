import { say } from '@/lib/locale/say'

/** Every picture, colour, unit and control of the autoencoder, in plain words. */
export function AutoencoderHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'A network learns to return the image it is given. Between its two halves there is room for a few numbers only: the code. The encoder makes the code, the decoder draws the image from it. Nobody gives it labels.',
        )}
      </p>
      <dl>
        <dt>{say('The rows of images')}</dt>
        <dd>
          {say(
            'Ten test images, and below them what the network returns with the error of each: the mean over all pixels of the squared difference, with pixels from 0 to 1. When images are damaged, a row above shows what it is given.',
          )}
        </dd>
        <dt>{say('Numbers in the code, hidden layers')}</dt>
        <dd>
          {say(
            'The width of the bottleneck, and the layers between the image and it. The decoder mirrors the encoder. Hidden layers bend with ReLU, the output with a sigmoid, the code not at all. Linear takes all bends away.',
          )}
        </dd>
        <dt>{say('Noise, pixels put out')}</dt>
        <dd>
          {say(
            'Damage done to every image before the network sees it; the error is always measured against the image without damage. Both act on the running network.',
          )}
        </dd>
        <dt>{say('Class left out')}</dt>
        <dd>{say('Images of this class are never learned from. Train and test error are of the others.')}</dd>
        <dt>{say('Map of codes')}</dt>
        <dd>
          {say(
            'With two numbers in the code every test image is a point of the plane, with the colour and mark of its class. The network does not know the classes. Move the pointer over the map, or use the arrow keys (with Shift in larger steps): the decoder draws the image that belongs to the place under the cross.',
          )}
        </dd>
        <dt>{say('What it has never seen')}</dt>
        <dd>
          {say(
            'The errors of ordinary images and of those of the class left out. An image rings when its error is above the threshold. Precision: share of the alarms that are right. Recall: share of the class left out that rings.',
          )}
        </dd>
        <dt>{say('Your own digit')}</dt>
        <dd>
          {say(
            'What you draw is centred and shrunk as the training images were, and sent through undamaged. Beside it: what the network returns, its error, the code, and which test images have codes like it. With two numbers in the code, a diamond on the map is your drawing. The alarm rings above the threshold that you set under What it has never seen, or else above the error that 5 % of the ordinary test images exceed; it is judged when training rests.',
          )}
        </dd>
        <dt>{say('Bytes, against JPEG')}</dt>
        <dd>
          {say(
            'Codes are rounded to a few bits a number, between the least and greatest value on training images. JPEG is what your browser makes of the same images.',
          )}
        </dd>
        <dt>{say('Against PCA')}</dt>
        <dd>
          {say(
            'Principal components of training images, computed directly, and the error with so many of them.',
          )}
        </dd>
        <dt>{say('Learning rate, noise, pixels put out')}</dt>
        <dd>
          {say(
            'They act at the next step. Every other change begins a new run; the old one stays as a faded curve.',
          )}
        </dd>
      </dl>
    </div>
  )
}
