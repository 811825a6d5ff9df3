import { TempsConnectionError } from '../errors/index.ts';

/** The connection of an open stream broke off. What was read before can be continued. Callers see its base class. */
export class BrokenStreamError extends TempsConnectionError {}
