import { parsePairs, readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { CLIENT_ID, ISSUER } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { DeviceRecord } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import type { DeviceGrantSubject } from "../subjects";
import { deviceCodeFresh } from "./device-code-fresh";
import { deviceCodeKnown } from "./device-code-known";
import { deviceCodeOfThisClient } from "./device-code-of-this-client";
import { deviceCodeUnused } from "./device-code-unused";
import * as lists from "./index";
import { personAllowed } from "./person-allowed";
import { personDecided } from "./person-decided";
import { polledInTime } from "./polled-in-time";

interface Input {
	readonly deviceCode?: string | null;
	readonly record?: Partial<DeviceRecord> | null;
}

const GRANT = ["invalid_grant", 400] as const;
const good: DeviceRecord = {
	clientId: CLIENT_ID,
	userCode: "WDJBMJHT",
	scope: "photos.read",
	issuedAt: CLOCK_START,
	expiresAt: CLOCK_START + 600,
	interval: 5,
	decision: "allow",
	sub: "ada",
	uses: 0,
};
const undecided = (({ decision: _, sub: __, ...rest }: DeviceRecord) => rest)(good);

testChecks<DeviceGrantSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ deviceCode = "the-code", record = good }, { as }) => ({
		request: post(`${ISSUER}/token`, ""),
		params: readParams(parsePairs("")),
		presented: [],
		clientId: CLIENT_ID,
		client: as.clients[CLIENT_ID],
		deviceCode: deviceCode ?? undefined,
		record: record === null ? undefined : { ...undecided, ...record },
	}),
	table: [
		{
			check: deviceCodeKnown,
			cases: [
				["known", {}, "passed"],
				["missing", { deviceCode: null, record: null }, ["invalid_request", 400]],
				["unknown", { record: null }, GRANT],
			],
		},
		{
			check: deviceCodeOfThisClient,
			cases: [
				["its own", {}, "passed"],
				["another's", { record: { clientId: "other" } }, GRANT],
			],
		},
		{
			check: deviceCodeUnused,
			cases: [
				["unused", {}, "passed"],
				["used", { record: { uses: 1 } }, GRANT],
			],
		},
		{
			check: deviceCodeFresh,
			cases: [
				["at the last second", { record: { expiresAt: CLOCK_START + 1 } }, "passed"],
				["just over", { record: { expiresAt: CLOCK_START } }, ["expired_token", 400]],
				["no device", { record: null }, GRANT],
			],
		},
		{
			check: polledInTime,
			cases: [
				["for the first time", {}, "skipped"],
				["when the interval has passed", { record: { polledAt: CLOCK_START - 5 } }, "passed"],
				["a second too early", { record: { polledAt: CLOCK_START - 4 } }, ["slow_down", 400]],
				["by the longer interval", { record: { polledAt: CLOCK_START - 9, interval: 10 } }, ["slow_down", 400]],
			],
		},
		{
			check: personDecided,
			cases: [
				["allowed", {}, "passed"],
				["denied", { record: { decision: "deny" } }, "passed"],
				["not yet", { record: {} }, ["authorization_pending", 400]],
			],
		},
		{
			check: personAllowed,
			cases: [
				["allowed", {}, "passed"],
				["denied", { record: { decision: "deny" } }, ["access_denied", 400]],
				["not yet", { record: {} }, ["access_denied", 400]],
			],
		},
	],
});
