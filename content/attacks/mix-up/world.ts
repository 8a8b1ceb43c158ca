import { twoServers as both } from "@/content/moves/mixed-up/world";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import type { Settings } from "@/lib/vocabulary/settings";
import type { World } from "@/lib/world/world";

export { cast, EVIL_ISSUER } from "@/content/moves/mixed-up/world";

/** The one callback of the client, whichever server answers. That is what makes the mix-up possible. */
export const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;

export const twoServers = (settings: Settings): Promise<World> => both(settings, { redirectUri: REDIRECT_URI });
