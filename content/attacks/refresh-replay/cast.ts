import { lanes } from "@/lib/flow/cast";

/** No browser: Ada's sign-ins are not what this lesson is about. */
export const cast = [lanes.attacker, lanes.client, lanes.as, lanes.rs];
