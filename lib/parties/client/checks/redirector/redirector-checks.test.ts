import { withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { RedirectorSubject } from "./index";
import * as lists from "./index";
import { targetAllowed } from "./target-allowed";

const REFUSED = ["target_not_allowed", 400] as const;
const off = withLevels({ openRedirector: "off" });

testChecks<RedirectorSubject, string>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: (to) => ({ to, allowed: ["https://api.example"] }),
	table: [
		{
			check: targetAllowed,
			cases: [
				["on the list", "https://api.example/photos", "passed", off],
				["written in another way", "HTTPS://API.example:443/photos", "passed", off],
				["another host", "https://evil.example/", REFUSED, off],
				["a host that begins like it", "https://api.example.evil.example/", REFUSED, off],
				["its name as a user name", "https://api.example@evil.example/", REFUSED, off],
				["a backslash", "https://evil.example\\@api.example/", REFUSED, off],
				["without a scheme", "//evil.example/", REFUSED, off],
				["another scheme", "http://api.example/", REFUSED, off],
				["a script", "javascript:alert(1)//api.example", REFUSED, off],
				["no address", "photos", REFUSED, off],
			],
		},
	],
});
