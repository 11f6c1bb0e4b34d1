/** Opens files away from the page's thread. */
import type { ReaderAnswer, ReaderRequest } from './protocol';
import { answerRequest } from './protocol';
import { readTable } from './readTable';

const send = (answer: ReaderAnswer): void => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => void answerRequest(data, send, readTable));
send({ kind: 'up' });
