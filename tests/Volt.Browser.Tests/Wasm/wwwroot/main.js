import './engine.js';
import { dotnet } from './_framework/dotnet.js';

voltTest.origin = location.origin;
const names = new URLSearchParams(location.search).getAll('name');
const { runMain } = await dotnet.withApplicationArguments(...names).create();
voltTest.exitCode = await runMain();
