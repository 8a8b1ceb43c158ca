/** The world of the DPoP lesson, and a second API of the same issuer, which knows nothing of DPoP. */
import { boundWorld } from "@/content/flows/dpop/world";
import { lanes, OTHER_API, otherApi, rsMemory, SCOPE } from "@/lib/cast/cast";
import { constant } from "@/lib/world/own-memory";

export const cast = [lanes.attacker, lanes.client, lanes.as, lanes.rs, otherApi];

/** The first API has a second address, so that a captured proof can be tried there. */
const PATHS = constant({ "/photos": SCOPE, "/albums": SCOPE });

export const newWorld = boundWorld(cast, { paths: PATHS }, { other: { ...rsMemory(), resource: OTHER_API } });
