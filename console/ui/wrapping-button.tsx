import './wrapping-button.css';
import { Button, type ButtonProps } from 'antd';

/** antd's small Button with words that break: a whole sentence or an address leaves no page of 320 px. */
export const WrappingButton = (props: ButtonProps) => <Button size="small" className="wrapping" {...props} />;
