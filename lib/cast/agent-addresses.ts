/** Where the agent of the lessons and its tool server are found. */
export const AGENT = "https://agent.example";
export const AGENT_DOCUMENT = `${AGENT}/client.json`;
export const TOOL_ORIGIN = "https://mcp.example";
/** The resource identifier of the tool server: its one endpoint. */
export const TOOL_SERVER = `${TOOL_ORIGIN}/mcp`;
