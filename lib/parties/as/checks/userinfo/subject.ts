import type { CallSubject } from "../../../bearer/checks/subject";

/** What the userinfo endpoint has read: it is an API like any other (OpenID Core §5.3.1). */
export type UserinfoSubject = CallSubject;
