import { repeatedAmong } from "../../../../http/form";
import { type Check, fail, pass } from "../../../guard";
import { LOGOUT_PARAMETERS } from "../../known-parameters";
import type { LogoutSubject } from "./subject";

export const parametersOnce: Check<LogoutSubject> = {
	id: "end-session.parameters-once",
	title: "No known parameter is repeated",
	specs: ["OpenID Logout §4", "OAuth 2.1 §3.1"],
	without: "The server could check one address and redirect to the other.",
	run({ params }) {
		if (repeatedAmong(params, LOGOUT_PARAMETERS).length === 0) return pass();
		return fail("invalid_request", "a parameter is repeated");
	},
};
