
// Stands behind the text of the program's glue in the worker: the page hands over what it compiled already.
addEventListener('message', ({ data }) => initSync({ module: data }), { once: true });
