/** What the end of a played run is judged by. */
import type { FreePlay } from "../../flow/intervention";
import type { Lane } from "../../vocabulary/lanes";
import type { Settings } from "../../vocabulary/settings";
import type { World } from "../../world/world";
import type { People } from "./people";

export interface Judged {
	readonly lanes: readonly Lane[];
	readonly people: People;
	readonly settings: Settings;
	readonly free: FreePlay;
	/** The last world of the run. */
	readonly world: World;
	/** Whether the grant itself ended well. */
	readonly succeeded: boolean;
	/** Whether Ada is served when she begins once more. */
	triesAgain(): Promise<boolean>;
	/** Names of the fields of each request that a client sent with a grant, by its `grant_type`. */
	readonly honestFields: Readonly<Record<string, readonly string[]>>;
}
