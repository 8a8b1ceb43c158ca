/** Whom faults name in place of those who are meant. Nobody is ever asked there. */
import type { Addresses } from "../addresses";

/** Another issuer: the second server of the sandbox. */
export const otherServer = ({ other }: Pick<Addresses, "other">): string => other;

export const OTHER_CLIENT = "another-client";
export const OTHER_PERSON = "mallory";

/** No address of the sandbox, and none below which one lies. */
export const OTHER_RESOURCE = "https://api.other.example/photos";
