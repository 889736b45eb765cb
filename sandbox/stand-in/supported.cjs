// In place of @stdlib/assert-has-…-support: every engine that runs a script has typed arrays.
module.exports = () => true;
