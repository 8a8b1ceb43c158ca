/** What an API looks at that keeps albums of people and of clients. */
import type { CallSubject } from "../../../bearer/checks";
import type { Check } from "../../../guard";
import { clientsOwn } from "./clients-own";

export const albumChecks: readonly Check<CallSubject>[] = [clientsOwn];
