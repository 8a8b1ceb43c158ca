/** What a client's page makes sure of before it takes a message of another window. */
import type { Check } from "../../../guard";
import { senderOrigin } from "./sender-origin";
import type { MessageSubject } from "./subject";

export const messageChecks: readonly Check<MessageSubject>[] = [senderOrigin];

export type { MessageSubject };
