/** One call of a tool that an agent is about to make. */
export interface PlannedSubject {
	/** Whether it does something that cannot be taken back. */
	readonly risky: boolean;
	/** Whether its person has said yes to this very call. */
	readonly confirmed: boolean;
}
