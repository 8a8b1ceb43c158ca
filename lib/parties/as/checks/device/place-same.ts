import { type Check, compare, fail, pass } from "../../../guard";
import type { DeviceSubject } from "../subjects";

/** Looked up by network address, which says roughly where somebody is, and can be that of somebody's relay. */
export const placeSame: Check<DeviceSubject> = {
	id: "device.place-same",
	title: "Device and person are in one place",
	specs: ["RFC 10027 §6.1.1"],
	without: "A code could be asked for at one end of the world and allowed at the other.",
	control: { id: "proximity", from: "on" },
	run({ record, here = "unknown" }) {
		const asked = record?.place ?? "unknown";
		const fits = asked === here && here !== "unknown";
		const compared = compare(["asked from", asked], fits ? "=" : "≠", ["typed in", here]);
		if (fits) return pass(undefined, compared);
		return fail("access_denied", "the device that shows this code is not where you are", { compared });
	},
};
