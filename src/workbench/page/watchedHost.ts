import { Host } from '../emulator';
import type { Book } from '../emulator';

type Reply = Awaited<ReturnType<Host['answer']>>;

const missingMember = (reply: Reply): string | undefined => {
  if ('error' in reply || !reply.body.includes('"ApiNotFound"')) return undefined;
  const { Error: failure } = JSON.parse(reply.body) as { Error?: { Code?: string; Message?: string } };
  return failure?.Code === 'ApiNotFound' ? failure.Message?.replace(/^.*: /, '') : undefined;
};

/** The emulator's host, which says aloud what the add-in asked for and the emulator does not have. */
export class WatchedHost extends Host {
  constructor(
    book: Book,
    private readonly onMissing: (member: string) => void,
  ) {
    super(book);
  }

  override async answer(request: string, flags: number): Promise<Reply> {
    const reply = await super.answer(request, flags);
    const member = missingMember(reply);
    if (member !== undefined) {
      console.error(member);
      this.onMissing(member);
    }
    return reply;
  }
}
