/**
 * jest's --filter (which must be CommonJS) for the run on Redis: only what behaves differently there. What a list of ten
 * lines is answered with is a matter of reading.
 */
const onRedis = /\.e2e-spec\.|(queue|redis|limit|cache|fan-?out)[^/\\]*\.int-spec\./i;
const ofReading = /three-turns\./;

module.exports = async (files) => ({
  filtered: files.filter((file) => onRedis.test(file) && !ofReading.test(file)),
});
