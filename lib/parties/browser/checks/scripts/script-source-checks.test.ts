import { withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import { BLOCKED } from "../subject";
import * as lists from "./index";
import { scriptAllowed } from "./script-allowed";
import type { SourceSubject } from "./subject";

const NO = [BLOCKED, 400] as const;
const own = withLevels({ scripts: "own" });
const OWN = "https://photos.example/app.js";
const EVIL = "https://evil.example/x.js";

testChecks<SourceSubject, Omit<SourceSubject, "origin">>({
	at: import.meta.url,
	lists,
	lane: "user",
	subject: (input) => ({ origin: "https://photos.example", ...input }),
	table: [
		{
			check: scriptAllowed,
			cases: [
				["no policy", { source: EVIL }, "passed", own],
				["a policy about something else", { policy: "img-src 'self'", source: EVIL }, "passed", own],
				["its own", { policy: "script-src 'self'", source: OWN }, "passed", own],
				[
					"another origin that it names",
					{ policy: "script-src 'self' https://evil.example", source: EVIL },
					"passed",
					own,
				],
				["another origin", { policy: "script-src 'self'", source: EVIL }, NO, own],
				[
					"its own name on another port",
					{ policy: "script-src 'self'", source: "https://photos.example:8443/" },
					NO,
					own,
				],
				["the list for everything", { policy: "img-src *; default-src 'self'", source: EVIL }, NO, own],
				[
					"the list for scripts comes first",
					{ policy: "default-src https://evil.example; script-src 'self'", source: EVIL },
					NO,
					own,
				],
				["none at all", { policy: "script-src 'none'", source: OWN }, NO, own],
			],
		},
	],
});
