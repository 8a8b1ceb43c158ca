import { mark } from "../words/text";

/** Said beside a verdict, as soon as something else stands in the editor than what it is about. */
export const PAST = mark("This is about what you sent. Your request is another one by now, and has not been sent.");
