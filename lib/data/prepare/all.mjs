/** Prepares every data set again, from the root of the repository: `node lib/data/prepare/all.mjs`. */
for (const name of ['mnist', 'fashion-mnist', 'texts', 'mail', 'tables']) await import(`./${name}.mjs`)
