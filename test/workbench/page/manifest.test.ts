/** @jest-environment jsdom */
import { ribbonButtons } from '../../../src/workbench/page/manifest';

const manifest = new DOMParser().parseFromString(
  `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="urn:bt">
    <Control xsi:type="Button" id="Open"><Label resid="Open.Label"/><Supertip><Title resid="Open.Label"/><Description resid="Open.Tip"/></Supertip>
      <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></Icon><Action xsi:type="ShowTaskpane"><SourceLocation resid="U"/></Action></Control>
    <Control xsi:type="Button" id="Run"><Label resid="Run.Label"/><Supertip><Description resid="Run.Tip"/></Supertip><Action xsi:type="ExecuteFunction"><FunctionName>runCheck</FunctionName></Action></Control>
    <Resources><bt:Image id="I32" DefaultValue="https://localhost:3000/assets/icon-32.png"/>
      <bt:String id="Open.Label" DefaultValue="打开窗格"><bt:Override Locale="en-US" Value="Open pane"/></bt:String><bt:String id="Open.Tip" DefaultValue="打开任务窗格"/>
      <bt:String id="Run.Label" DefaultValue="立即校验"/><bt:String id="Run.Tip" DefaultValue="运行校验"/></Resources></OfficeApp>`,
  'application/xml',
);

describe('ribbonButtons', () => {
  it('reads labels, tips, icons and actions in their order', () => {
    expect(ribbonButtons(manifest, 'zh-CN')).toEqual([
      { id: 'Open', label: '打开窗格', tip: '打开任务窗格', icon: '/addin/assets/icon-32.png', action: { kind: 'showPane' } },
      { id: 'Run', label: '立即校验', tip: '运行校验', icon: undefined, action: { kind: 'run', functionName: 'runCheck' } },
    ]);
  });

  it('takes the override of the language where there is one', () => {
    expect(ribbonButtons(manifest, 'en-US').map(({ label }) => label)).toEqual(['Open pane', '立即校验']);
  });
});
