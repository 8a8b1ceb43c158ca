import { testChecks } from "../../../../testing/checks";
import { addressShared } from "./address-shared";
import * as lists from "./index";
import type { PageSubject } from "./subject";

const PAGE = "https://photos.example/cb?code=a&state=b";
const NO = ["address_withheld", 400] as const;

interface Input {
	readonly policy?: string;
	readonly to?: string;
	readonly url?: string;
}

testChecks<PageSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "user",
	subject: ({ policy = "strict-origin-when-cross-origin", to = "https://evil.example/advert.png", url = PAGE }) => ({
		page: { url, referrerPolicy: policy },
		to,
	}),
	table: [
		{
			check: addressShared,
			cases: [
				["unsafe-url", { policy: "unsafe-url" }, "passed"],
				["unsafe-url, and a fragment that is never sent", { policy: "unsafe-url", url: `${PAGE}#x` }, "passed"],
				["what browsers do by themselves", {}, NO],
				["no-referrer", { policy: "no-referrer" }, NO],
				["its own image", { to: "https://photos.example/logo.png" }, "skipped"],
				["an address that is no more than an origin", { url: "https://photos.example/" }, "passed"],
			],
		},
	],
});
