/** Where faults are done: before a party answers, and to what it has answered. The parties know nothing of them. */
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { LabParty } from "../addresses";
import type { FaultId } from "../fault-ids";
import type { Sandbox } from "../sandbox";
import { faults } from ".";

/** What is done before the party sees the request, such as keys that are replaced. */
export async function beforeFaults(sandbox: Sandbox, to: LabParty, request: HttpRequest): Promise<void> {
	for (const id of sandbox.settings.faults) await faults[id].before?.({ sandbox, to, request });
}

/** The answer as it leaves, and the faults that have changed it. */
export async function afterFaults(
	sandbox: Sandbox,
	to: LabParty,
	request: HttpRequest,
	response: HttpResponse,
): Promise<{ readonly response: HttpResponse; readonly faults: readonly FaultId[] }> {
	let leaving = response;
	const done: FaultId[] = [];
	for (const id of sandbox.settings.faults) {
		const changed = await faults[id].after?.({ sandbox, to, request, response: leaving });
		if (changed === undefined) continue;
		leaving = changed;
		done.push(id);
	}
	return { response: leaving, faults: done };
}
