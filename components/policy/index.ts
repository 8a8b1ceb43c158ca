/** Everything about decisions of a policy, in one piece: the few lessons that have them load it. */
export { AuditLog } from "./AuditLog";
export { Logged } from "./Logged";
export { PolicyTab } from "./PolicyTab";
