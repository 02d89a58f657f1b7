import { dotnet } from './_framework/dotnet.js';
import * as agents from './agents.js';
import * as benchmark from './benchmark.js';
import * as tasks from './tasks.js';
import * as timeline from './timeline.js';

const { setModuleImports, getAssemblyExports, getConfig, runMain } = await dotnet.create();
setModuleImports('main.js', { ...agents.imports, ...benchmark.imports, ...tasks.imports, ...timeline.imports });
const { Simulation, BenchmarkPage } = (await getAssemblyExports(getConfig().mainAssemblyName)).Browser;

// Ends never: the page's tasks wait for clicks.
runMain().catch(error => console.error(error));
agents.start(Simulation);
benchmark.start(BenchmarkPage, agents);
