import { testChecks } from "../../../../testing/checks";
import { BLOCKED } from "../subject";
import * as lists from "./index";
import type { DeliverySubject } from "./subject";
import { targetOrigin } from "./target-origin";

const NO = [BLOCKED, 400] as const;

testChecks<DeliverySubject, string>({
	at: import.meta.url,
	lists,
	lane: "user",
	subject: (target) => ({ target, receiver: "https://photos.example" }),
	table: [
		{
			check: targetOrigin,
			cases: [
				["everybody", "*", "passed"],
				["this origin", "https://photos.example", "passed"],
				["a page of it: only its origin counts", "https://photos.example/cb", "passed"],
				["another origin", "https://evil.example", NO],
				["another port", "https://photos.example:8443", NO],
				["another scheme", "http://photos.example", NO],
				["a host that begins alike", "https://photos.example.evil.example", NO],
			],
		},
	],
});
