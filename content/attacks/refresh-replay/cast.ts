import { lanes } from "@/lib/cast/cast";

/** No browser: Ada's sign-ins are not what this lesson is about. */
export const cast = [lanes.attacker, lanes.client, lanes.as, lanes.rs];
