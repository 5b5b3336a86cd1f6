import path from 'node:path';

/** Where Node keeps the compiled code of the entry script and of the applications from one start to the next. */
export const compileCache = (root) => path.join(root, 'dist', '.compile-cache');
