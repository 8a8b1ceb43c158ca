import { get } from "../../../../http/message";
import { API, withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import { recall } from "../../../../world/world";
import type { CallSubject } from "../../../bearer/checks";
import { readBearer } from "../../../bearer/read";
import { clientsOwn } from "./clients-own";
import * as lists from "./index";

const on = withLevels({ clientTokens: "apart" });
const NO = ["denied_by_policy", 403] as const;
type Claims = { readonly sub?: string | number; readonly client_id?: string | number };

testChecks<CallSubject, Claims>({
	at: import.meta.url,
	lists,
	lane: "rs",
	subject: (introspected, { world }) => {
		world.memory.rs = { ...recall(world, "rs", "rs"), clients: ["archive-job"] };
		return { ...readBearer(get(`${API}/photos`), { keys: [], needs: "photos.read" }), introspected };
	},
	table: [
		{
			check: clientsOwn,
			cases: [
				["a client with an album", { sub: "archive-job", client_id: "archive-job" }, "passed", on],
				["a client with the name of a person", { sub: "ada", client_id: "ada" }, NO, on],
				["a person", { sub: "ada", client_id: "photo-print" }, "skipped", on],
				["nobody", {}, "skipped", on],
				["numbers", { sub: 1, client_id: 1 }, "skipped", on],
			],
		},
	],
});
