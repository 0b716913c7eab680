// danfojs-node asks for @tensorflow/tfjs-node, a native build that downloads at install. Its tables need only
// tensors, which the CPU backend computes in plain JavaScript; danfo also calls core functions as tensor methods.
const core = require('@tensorflow/tfjs-core');
// The flag only silences core's advice to install the native build.
core.env().set('IS_TEST', true);
require('@tensorflow/tfjs-backend-cpu');

for (const [name, value] of Object.entries(core)) {
  if (typeof value !== 'function' || name in core.Tensor.prototype || !/^[a-z]/.test(name)) continue;
  core.Tensor.prototype[name] = function (...args) {
    return value(this, ...args);
  };
}

module.exports = core;
