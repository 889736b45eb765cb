// In place of @stdlib/utils-define-nonenumerable-read-only-property, which carries a polyfill and a formatter.
module.exports = (object, name, value) => {
  Object.defineProperty(object, name, { value });
};
