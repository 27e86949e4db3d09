import type { Type } from '@nestjs/common';
import type { CommandOf, InsatsCommand, RecordedInsatsEvent } from '../../../libs/domain/index.js';
import { validBody } from '../../../libs/web/index.js';
import type { CommandRouteOptions } from '../openapi/command-route.js';
import type { InsatsEnvelope } from '../recording/envelope.js';

/** Every command of the domain, by name. */
export type CommandType = InsatsCommand['type'];

/** What the domain asks of a command. */
export type DataOf<Name extends CommandType> = CommandOf<Name>['data'];

type History = readonly RecordedInsatsEvent[];

/** What most commands do not need. */
interface Exceptions<Name extends CommandType> {
  /** Throws where the sender lacks what this command demands beside recording on the insats. */
  readonly require?: (
    data: DataOf<Name>,
    envelope: InsatsEnvelope,
    history: History,
  ) => Promise<void>;
  /** What is answered beside the registration itself, from all that is recorded of the insats. */
  readonly more?: (data: DataOf<Name>, history: History) => object;
}

type Described<Body extends object> = Omit<CommandRouteOptions, 'body'> & {
  readonly body: Type<Body>;
};

/** A command as it came, checked for its form and ready to be recorded. */
export interface Taken {
  readonly command: InsatsCommand;
  readonly require: (history: History) => Promise<void>;
  readonly more: (history: History) => object;
}

/** One command of the domain as a route on a known insats. */
export interface CommandEntry {
  readonly type: CommandType;
  readonly route: CommandRouteOptions;
  /** @throws ProblemError `ogiltig-begaran` */
  readonly take: (body: unknown, envelope: InsatsEnvelope) => Promise<Taken>;
}

/** A command whose data is what was sent. */
export function command<Name extends CommandType, Body extends DataOf<Name>>(
  type: Name,
  options: Described<Body> & Exceptions<Name>,
): CommandEntry {
  return commandFrom<Name, Body>(type, options, (body) => body);
}

/** A command whose data is made of what was sent and of the key: ids that the sender left to us. */
export function commandFrom<Name extends CommandType, Body extends object>(
  type: Name,
  { require, more, ...route }: Described<Body> & Exceptions<Name>,
  dataOf: (body: Body, envelope: InsatsEnvelope) => DataOf<Name>,
): CommandEntry {
  return {
    type,
    route,
    take: async (body, envelope) => {
      const data = dataOf(await validBody(body, route.body), envelope);
      return {
        // The name goes with its data by the signature; the compiler cannot follow it through a union.
        command: { type, data } as InsatsCommand,
        require: async (history) => require?.(data, envelope, history),
        more: (history) => more?.(data, history) ?? {},
      };
    },
  };
}
