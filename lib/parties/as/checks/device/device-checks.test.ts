import { parsePairs, readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { CLIENT_ID, ISSUER } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import { DEVICE_GRANT } from "../../../../vocabulary/device-grant";
import type { DeviceRecord, Registration } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import { DEVICE_CODE_LIFETIME } from "../../device-codes";
import type { DeviceSubject } from "../subjects";
import type { TokenSubject } from "../token";
import { codeFresh } from "./code-fresh";
import { codeKnown } from "./code-known";
import { codeUndecided } from "./code-undecided";
import { grantAllowed } from "./grant-allowed";
import * as lists from "./index";
import { placeSame } from "./place-same";
import { triesLeft } from "./tries-left";

interface Input {
	readonly typed?: string;
	readonly record?: Partial<DeviceRecord> | null;
	readonly client?: Partial<Registration> | null;
	/** Where it was typed. */
	readonly here?: string;
	/** How many seconds ago wrong codes were typed. */
	readonly wrong?: readonly number[];
}

const DENIED = ["access_denied", 400] as const;
const good: DeviceRecord = {
	clientId: CLIENT_ID,
	userCode: "WDJBMJHT",
	scope: "photos.read",
	issuedAt: CLOCK_START,
	expiresAt: CLOCK_START + DEVICE_CODE_LIFETIME,
	interval: 5,
	uses: 0,
};

testChecks<TokenSubject & DeviceSubject, Input>({
	at: import.meta.url,
	lists: { pages: [...new Set(Object.values(lists).flat() as unknown[])], request: [grantAllowed] },
	lane: "as",
	subject: ({ typed, record = {}, client = {}, wrong, here }, { as, world }) => {
		const registered = as.clients[CLIENT_ID] as Registration;
		if (wrong) Object.assign(as, { devices: { waiting: {}, wrongCodes: wrong.map((ago) => world.clock - ago) } });
		return {
			request: post(`${ISSUER}/device_authorization`, ""),
			params: readParams(parsePairs("")),
			presented: [],
			clientId: CLIENT_ID,
			client: client === null ? undefined : { ...registered, ...client },
			typed,
			here,
			record: record === null ? undefined : { ...good, ...record },
		};
	},
	table: [
		{
			check: grantAllowed,
			cases: [
				["registered", { client: { grant_types: [DEVICE_GRANT] } }, "passed"],
				["not registered", {}, ["unauthorized_client", 400]],
				["no client", { client: null }, ["unauthorized_client", 400]],
			],
		},
		{
			check: triesLeft,
			cases: [
				["nobody has typed anything", {}, "passed"],
				["four wrong codes", { wrong: [1, 2, 3, 4] }, "passed"],
				["five wrong codes, one of them long ago", { wrong: [1, 2, 3, 4, DEVICE_CODE_LIFETIME] }, "passed"],
				["five wrong codes", { wrong: [1, 2, 3, 4, DEVICE_CODE_LIFETIME - 1] }, ["access_denied", 429]],
			],
		},
		{
			check: codeKnown,
			cases: [
				["as shown", { typed: "WDJB-MJHT" }, "passed"],
				["unknown", { typed: "WDJB-MJHV", record: null }, ["access_denied", 200]],
				["nothing", { record: null }, ["access_denied", 200]],
			],
		},
		{
			check: codeFresh,
			cases: [
				["new", {}, "passed"],
				["at the last second", { record: { expiresAt: CLOCK_START + 1 } }, "passed"],
				["just over", { record: { expiresAt: CLOCK_START } }, DENIED],
				["no device", { record: null }, ["invalid_request", 400]],
			],
		},
		{
			check: placeSame,
			cases: [
				["one place", { here: "Oslo", record: { place: "Oslo" } }, "passed"],
				["two places", { here: "Oslo", record: { place: "Porto" } }, DENIED],
				["somewhere unknown", { record: { place: "Oslo" } }, DENIED],
				["both unknown", {}, DENIED],
				["no device", { here: "Oslo", record: null }, DENIED],
			],
		},
		{
			check: codeUndecided,
			cases: [
				["not answered", {}, "passed"],
				["allowed", { record: { decision: "allow" } }, DENIED],
				["denied", { record: { decision: "deny" } }, DENIED],
			],
		},
	],
});
