import type { Check } from "../../../guard";
import type { UserInfoSubject } from "../subjects";
import { subjectSame } from "./subject-same";

/** What the client makes sure of before it uses a userinfo response. */
export const userInfoChecks: readonly Check<UserInfoSubject>[] = [subjectSame];

export type { UserInfoSubject };
