import { z } from 'zod';

/** What a caller names a request by, so that it is done once however often it is sent. */
export const requestKey = z.string().trim().min(1).max(150);
