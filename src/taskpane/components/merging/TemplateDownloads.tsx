import { Button, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { localDay } from '../../../functions/workbookSettings';
import type { TemplateDeclaration } from '../../../report/templates';
import { makeTemplate, TEMPLATES } from '../../../report/templates';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../standards';
import { useLanguage } from '../../language';
import { saveFile } from '../../merging/saveFile';
import { Card } from '../Card';
import { Disclosure } from '../Disclosure';
import { useMergingStyles } from './useMergingStyles';

/** 下载空白模板: what schools can be sent to fill in. */
export const TemplateDownloads = () => {
  const styles = useMergingStyles();
  const { t, locale } = useLanguage();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const download = async (template: TemplateDeclaration): Promise<void> => {
    const name = t(`template:name.${template.id}`);
    try {
      const { writeWorkbookFile } = await import('../../../host/file');
      const model = makeTemplate(template, { pack: loadPack(DEFAULT_PACK), fields: FIELDS, date: localDay(new Date()), locale });
      saveFile(await writeWorkbookFile(model), `${name}.xlsx`);
      setTold(t('merging:templates.saved', { name: `${name}.xlsx` }));
    } catch (error) {
      setTold(t('merging:failed', { detail: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <Card>
      <Disclosure summary={<Text weight="semibold">{t('merging:templates.title')}</Text>} open={open} onToggle={() => setOpen(!open)} testId="templates">
        <ul className={styles.list}>
          {TEMPLATES.map((template) => (
            <li key={template.id} className={styles.row}>
              <div className={styles.between}>
                <span className={styles.name}>
                  <Text block>{t(`template:name.${template.id}`)}</Text>
                  <Text size={200} className={styles.quiet}>
                    {t(`template:purpose.${template.id}`)}
                  </Text>
                </span>
                <Button
                  size="small"
                  className={styles.fixed}
                  icon={<ArrowDownloadRegular />}
                  data-testid={`template-${template.id}`}
                  aria-label={t('merging:templates.download', { name: t(`template:name.${template.id}`) })}
                  onClick={() => void download(template)}
                >
                  {t('merging:templates.short')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <Text size={200} role="status" block className={styles.title}>
          {told}
        </Text>
      </Disclosure>
    </Card>
  );
};
