/** jest's --filter (which must be CommonJS) for the run on Redis: only what behaves differently there. */
const onRedis = /\.e2e-spec\.|(queue|redis|limit|cache|fan-?out)[^/\\]*\.int-spec\./i;

module.exports = async (files) => ({ filtered: files.filter((file) => onRedis.test(file)) });
