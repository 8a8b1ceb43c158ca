/** What an API makes sure of when it has asked the authorization server about a token (RFC 7662 §2.2). */

import type { CallSubject } from "../../../bearer/checks/subject";
import type { Check } from "../../../guard";
import { introspectedActive } from "./introspected-active";
import { introspectionAnswered } from "./introspection-answered";

export const introspectionChecks: readonly Check<CallSubject>[] = [introspectionAnswered, introspectedActive];
