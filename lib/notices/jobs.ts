import "server-only";

export { deliverDue } from "./commands/deliver";
export { tellNews } from "./commands/tell";
