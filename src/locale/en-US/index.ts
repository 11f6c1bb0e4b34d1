import browser from './browser.json';
import cli from './cli.json';
import conversion from './conversion.json';
import explain from './explain.json';
import finding from './finding.json';
import functions from './function.json';
import host from './host.json';
import merge from './merge.json';
import merging from './merging.json';
import pane from './pane.json';
import reading from './reading.json';
import reason from './reason.json';
import template from './template.json';
import term from './term.json';

export default { browser, cli, conversion, explain, finding, function: functions, host, merge, merging, pane, reading, reason, template, term };
