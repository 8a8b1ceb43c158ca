/** What a browser makes sure of before a window gets a message of another one. */
import type { Check } from "../../../guard";
import type { DeliverySubject } from "./subject";
import { targetOrigin } from "./target-origin";

export const deliveryChecks: readonly Check<DeliverySubject>[] = [targetOrigin];

export type { DeliverySubject };
