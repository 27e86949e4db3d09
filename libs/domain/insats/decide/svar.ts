import type { Decision, Rejection } from '../../rejection.js';
import type { InsatsEvent } from '../events.js';

export function accept(events: readonly InsatsEvent[]): Decision<InsatsEvent> {
  return { accepted: true, events };
}

export function refuse(rejections: readonly Rejection[]): Decision<InsatsEvent> {
  return { accepted: false, rejections };
}
