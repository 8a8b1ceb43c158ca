import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { DeviceGrantSubject } from "../subjects";

/** Too early means `slow_down`, and from then on the interval is five seconds longer (RFC 8628 §3.5). */
export const polledInTime: Check<DeviceGrantSubject> = {
	id: "token.polled-in-time",
	title: "Interval has passed",
	specs: ["RFC 8628 §3.5"],
	without: "Impatient devices would flood the server with questions.",
	run({ record }, { now }) {
		if (record?.polledAt === undefined) return skip("first poll");
		const passed = now() - record.polledAt;
		const inTime = passed >= record.interval;
		const interval = ["interval", `${record.interval} s`] as const;
		const compared = compare(["since the last poll", `${passed} s`], inTime ? "not before" : "before", interval);
		if (inTime) return pass(`${passed} s`, compared);
		return fail("slow_down", "poll again later, and five seconds slower from now on", { compared });
	},
};
