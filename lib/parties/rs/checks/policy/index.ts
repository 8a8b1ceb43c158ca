/**
 * The decision at every call, after the token was accepted. OAuth says which client may ask for what kind of
 * thing; whether this call may happen is the policy of the API, and these are its rules. All must permit.
 */
import type { Check } from "../../../guard";
import { agentLimit } from "./agent-limit";
import { callReadable } from "./call-readable";
import { oneScope } from "./one-scope";
import { openingHours } from "./opening-hours";
import { orderHandled } from "./order-handled";
import { roleAllowed } from "./role-allowed";
import { shortLived } from "./short-lived";
import type { ToolCall } from "./subject";

/** Whether there is a call to decide, by a token for one task. One no ends it. */
export const taskChecks: readonly Check<ToolCall>[] = [callReadable, shortLived, oneScope];

/** The rules about the call. Each is asked, whatever the others say. */
export const policyRules: readonly Check<ToolCall>[] = [roleAllowed, orderHandled, agentLimit, openingHours];

export type { ToolCall };
