import { type Check, fail, pass, skip } from "../../../guard";
import type { PlannedSubject } from "./subject";

/** MCP: there should always be a person who can deny what a tool is called for. */
export const personConfirmed: Check<PlannedSubject> = {
	id: "agent.person-confirmed",
	title: "Its person said yes to this call",
	specs: ["MCP"],
	without: "Whatever an agent reads could make it do whatever it may.",
	control: { id: "agentConfirm", from: "risky" },
	run({ risky, confirmed }) {
		if (!risky) return skip("it only reads");
		return confirmed ? pass() : fail("not_confirmed", "the person said no to this call");
	},
};
