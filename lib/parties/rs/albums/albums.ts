/** An API with albums of people and of clients, which tells them apart where it is told to (RFC 9700 §4.15). */
import { isGet, json } from "../../../http/message";
import { callChecks } from "../../bearer/checks";
import type { Party } from "../../context";
import { guard } from "../../guard";
import { DENIED } from "../checks/policy/subject";
import { readCall, refuse, resourceServer, serve } from "../rs";
import { albumChecks } from "./checks";

export const albumsOfBoth: Party = {
	answer: async (request, at) => {
		const call = readCall(request, at);
		if (!call || (!isGet(request) && request.method !== "POST")) return resourceServer(request, at);
		at.notebook.place = "API";
		const refused = await guard([...callChecks, ...albumChecks], call, at);
		if (!refused) return serve(request, call, at);
		const { error, description, status } = refused;
		// No challenge: the token is good, and one with more scope would be refused as well.
		return error === DENIED
			? json(status, { error, error_description: description }, [["Cache-Control", "no-store"]])
			: refuse(refused, call.needs, at);
	},
	resume: {},
};
